package report

import (
	"bytes"
	"encoding/json"
	"html"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// example is a report with text that has to be escaped.
func example() *Report {
	return &Report{
		Program: "a<b>.py", Date: time.Unix(0, 0), CPU: time.Second, Compiles: 2, Bytes: 3000, Compile: time.Millisecond,
		Functions: []Function{
			{Name: "zeta", File: "a.py", Line: 2, Tier: "typed", Versions: 2, Bytes: 2500, Compile: time.Millisecond, Self: 600 * time.Millisecond,
				Total: 900 * time.Millisecond, Exits: []Site{{Line: 3, Count: 3, Instr: "ADD r1 r1 r2", Operands: "int, str"}},
				Slow: []Site{{Line: 4, Count: 1, Instr: "CALL r3"}}, Notes: []Note{{Line: 4, Text: "not inlined: it has a loop"}}},
			{Name: "f.<locals>.<lambda>", File: "a.py", Line: 7, Tier: "interpreter", Failure: "too large", Self: 300 * time.Millisecond},
			{Name: "list.sort", File: "<builtin>", Tier: "builtin", Self: 100 * time.Millisecond, Total: 100 * time.Millisecond},
		},
		Files: []File{{Name: "a.py", Lines: []Line{
			{Text: "# \"quoted\" \\ \u2028"}, {Text: "def zeta(a, b):"}, {Text: "    x = a + b", Self: 600 * time.Millisecond, Total: 600 * time.Millisecond}, {Text: "\treturn a < b & 1"}, {}, {Text: ""}, {Text: "f = lambda: 0"},
		}}},
	}
}

func TestText(t *testing.T) {
	var b strings.Builder
	if err := example().WriteText(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"2 compilations, 2.9 KiB in 1ms", "zeta (a.py:2): typed, 2 versions, 2.4 KiB in 1ms", "line 3: side exit 3 times: ADD r1 r1 r2 of int, str",
		"line 4: left to the runtime once: CALL r3\n", "line 4: not inlined: it has a loop", "(a.py:7): interpreted: too large",
		"    600ms     900ms  zeta (a.py:2)\n", "    100ms     100ms  list.sort\n", "    600ms     600ms     3:     x = a + b\n",
	} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in:\n%s", want, b.String())
		}
	}
	if compiled, _, _ := strings.Cut(b.String(), "CPU time: 1s\n"); strings.Contains(compiled, "list.sort") {
		t.Error("a builtin was compiled")
	}
}

func TestJSON(t *testing.T) {
	var b bytes.Buffer
	if err := example().WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	var r struct {
		Program   string
		CPU       float64
		Functions []struct {
			Name      string
			Self      float64
			SideExits []struct {
				Line, Count           int
				Instruction, Operands string
			} `json:"side_exits"`
			Notes []struct{ Text string }
		}
		Files []struct {
			Lines []struct {
				Text string
				Self float64
			}
		}
	}
	if err := json.Unmarshal(b.Bytes(), &r); err != nil {
		t.Fatalf("%v in %s", err, b.Bytes())
	}
	if r.Program != "a<b>.py" || r.CPU != 1 || len(r.Functions) != 3 || r.Functions[0].SideExits[0].Operands != "int, str" || r.Functions[0].Notes[0].Text == "" ||
		r.Files[0].Lines[0].Text != "# \"quoted\" \\ \u2028" || r.Files[0].Lines[2].Self != 0.6 {
		t.Errorf("%+v", r)
	}
}

func TestHTMLEscapes(t *testing.T) {
	var b strings.Builder
	if err := example().WriteHTML(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"a&lt;b&gt;.py", "f.&lt;locals&gt;.&lt;lambda&gt;", "return a &lt; b &amp; 1", "side exit 3 times: ADD r1 r1 r2 of int, str"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("no %q in the page", want)
		}
	}
}

// TestInBrowser sorts the table in a real browser.
func TestInBrowser(t *testing.T) {
	browser := ""
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			browser = path
			break
		}
	}
	if browser == "" {
		t.Skip("no Chromium here")
	}
	var b strings.Builder
	if err := example().WriteHTML(&b); err != nil {
		t.Fatal(err)
	}
	b.WriteString(`<script>
		const first = () => table.tBodies[0].rows[0].cells[2].textContent;
		const seen = [first()];
		heads[2].firstChild.click(); seen.push(first());
		heads[0].firstChild.click(); seen.push(first());
		seen.push(document.querySelectorAll("section").length, document.querySelector(".note").textContent);
		seen.push(getComputedStyle(document.querySelectorAll(".source tr")[1]).backgroundColor != getComputedStyle(document.querySelectorAll(".source tr")[0]).backgroundColor);
		document.title = seen.join("|");
	</script>`)
	dir := t.TempDir()
	file := filepath.Join(dir, "page.html")
	if err := os.WriteFile(file, []byte(b.String()), 0o666); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(browser, "--headless", "--no-sandbox", "--disable-gpu", "--user-data-dir="+dir, "--dump-dom", "file://"+file).Output()
	if err != nil {
		t.Skip("the browser does not run here: ", err)
	}
	_, title, _ := strings.Cut(string(out), "<title>")
	title, _, _ = strings.Cut(title, "</title>")
	if got, want := html.UnescapeString(title), "zeta|f.<locals>.<lambda>|zeta|2|side exit 3 times: ADD r1 r1 r2 of int, str|true"; got != want {
		t.Errorf("the page says %q, want %q", got, want)
	}
}
