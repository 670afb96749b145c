package main

import (
	"fmt"
	"io"
	"math"
	"runtime"
	"slices"
	"sort"
	"strings"
	"text/tabwriter"
	"time"
)

// A report holds all samples of one measurement.
type report struct {
	Date    string                         `json:"date"`
	System  string                         `json:"system"`
	Rounds  int                            `json:"rounds"`
	CPU     bool                           `json:"cpu,omitempty"` // compare CPU time, not wall clock
	Engines []engine                       `json:"engines"`
	Results map[string]map[string][]sample `json:"results"` // program, engine
	Startup map[string][]sample            `json:"startup"` // engine
}

// A summary condenses the samples of one program on one engine.
type summary struct {
	seconds float64 // median
	spread  float64 // half the range, relative to the median
	rss     int64   // largest
	err     string  // of the first run that failed
}

func newReport(rounds int, cpu bool, engines []engine) *report {
	return &report{
		Date:    time.Now().UTC().Format(time.RFC3339),
		System:  fmt.Sprintf("%s/%s, %d CPUs", runtime.GOOS, runtime.GOARCH, runtime.NumCPU()),
		Rounds:  rounds,
		CPU:     cpu,
		Engines: engines,
		Results: map[string]map[string][]sample{},
		Startup: map[string][]sample{},
	}
}

func (r *report) add(program, engine string, s sample) {
	if r.Results[program] == nil {
		r.Results[program] = map[string][]sample{}
	}
	r.Results[program][engine] = append(r.Results[program][engine], s)
}

func (r *report) addStartup(engine string, s sample) {
	r.Startup[engine] = append(r.Startup[engine], s)
}

// programs returns the names of the measured programs in order.
func (r *report) programs() []string {
	names := make([]string, 0, len(r.Results))
	for name := range r.Results {
		names = append(names, name)
	}
	sort.Strings(names)
	return names
}

// write prints one line per program: our median, then each peer's and how
// many times faster than it we are, then the geometric means of these ratios,
// the worst ratios, and start-up.
func (r *report) write(w io.Writer) error {
	clock := "wall clock"
	if r.CPU {
		clock = "CPU time"
	}
	fmt.Fprintf(w, "%s, %s, %d rounds; seconds of %s, medians ± half the range; xN: N times faster than that engine\n\n", r.Date, r.System, r.Rounds, clock)
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	head := []string{"program"}
	for _, e := range r.Engines {
		head = append(head, e.Name, "MiB")
		if e.Name != self {
			head = append(head, "")
		}
	}
	row(t, head)
	ratios := map[string][]float64{}
	worst := map[string]string{}
	for _, name := range r.programs() {
		ours := r.summarize(r.Results[name][self])
		cells := []string{name}
		for _, e := range r.Engines {
			s := r.summarize(r.Results[name][e.Name])
			cells = append(cells, timeCell(s), rssCell(s))
			if e.Name == self {
				continue
			}
			if s.err != "" || ours.err != "" {
				cells = append(cells, "-")
				continue
			}
			ratio := s.seconds / ours.seconds
			if len(ratios[e.Name]) == 0 || ratio < slices.Min(ratios[e.Name]) {
				worst[e.Name] = name
			}
			ratios[e.Name] = append(ratios[e.Name], ratio)
			cells = append(cells, fmt.Sprintf("x%.2f", ratio))
		}
		row(t, cells)
	}
	if err := t.Flush(); err != nil {
		return err
	}
	fmt.Fprintln(w)
	for _, e := range r.Engines {
		start := r.summarize(r.Startup[e.Name])
		line := fmt.Sprintf("%s: -c pass %s", e.Name, start.err)
		switch {
		case len(r.Startup[e.Name]) == 0:
			line = e.Name + ": equivalent programs"
		case start.err == "":
			line += fmt.Sprintf("%.1f ms, %s MiB", start.seconds*1000, rssCell(start))
		}
		if n := len(ratios[e.Name]); n > 0 {
			line += fmt.Sprintf("; %d programs, geometric mean x%.2f, worst x%.2f (%s)", n, geomean(ratios[e.Name]), slices.Min(ratios[e.Name]), worst[e.Name])
		}
		fmt.Fprintln(w, line)
	}
	r.writeFailures(w)
	return nil
}

func (r *report) writeFailures(w io.Writer) {
	for _, e := range r.Engines {
		for _, name := range r.programs() {
			if s := r.summarize(r.Results[name][e.Name]); s.err != "" && s.err != notThere {
				fmt.Fprintf(w, "%s failed on %s: %s\n", name, e.Name, s.err)
			}
		}
	}
}

// compare prints how our times changed between two reports.
func compare(w io.Writer, older, newer *report) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	row(t, []string{"program", "old", "MiB", "new", "MiB", "speed"})
	var ratios []float64
	for _, name := range newer.programs() {
		if older.Results[name] == nil {
			continue
		}
		p := significance(older.seconds(name), newer.seconds(name))
		a, b := newer.summarize(older.Results[name][self]), newer.summarize(newer.Results[name][self])
		speed := "-"
		if a.err == "" && b.err == "" {
			ratio := a.seconds / b.seconds
			ratios = append(ratios, ratio)
			speed = fmt.Sprintf("x%.3f", ratio)
			if p > noise {
				speed += " ~"
			}
		}
		row(t, []string{name, timeCell(a), rssCell(a), timeCell(b), rssCell(b), speed})
	}
	if err := t.Flush(); err != nil {
		return err
	}
	if len(ratios) == 0 {
		_, err := fmt.Fprintln(w, "\nno program ran in both")
		return err
	}
	_, err := fmt.Fprintf(w, "\n%d programs, geometric mean x%.3f (above 1: the new one is faster)\n", len(ratios), geomean(ratios))
	return err
}

// noise is the probability of a chance result above which a difference does not count.
const noise = 0.05

// seconds returns the times of our runs of a program.
func (r *report) seconds(program string) []float64 {
	var list []float64
	for _, s := range r.Results[program][self] {
		if r.CPU {
			s.Seconds = s.CPU
		}
		list = append(list, s.Seconds)
	}
	return list
}

// significance is the probability that two sets of runs of the same program differ by so much or more in their ranks: the two-sided
// Mann-Whitney test, by counting all ways to divide the ranks.
func significance(a, b []float64) float64 {
	n, m := len(a), len(b)
	if n == 0 || m == 0 || n+m > 40 {
		n, m = min(n, 20), min(m, 20)
		a, b = a[:n], b[:m]
	}
	u := 0.0
	for _, x := range a {
		for _, y := range b {
			switch {
			case x > y:
				u++
			case x == y:
				u += 0.5
			}
		}
	}
	// ways[i][k]: how many choices of i of the values so far have k pairs in order.
	ways := make([][]float64, n+1)
	for i := range ways {
		ways[i] = make([]float64, n*m+1)
	}
	ways[0][0] = 1
	for v := range n + m {
		for i := min(v, n-1); i >= 0; i-- {
			below := v - i // values of b that are smaller
			if below > m {
				continue
			}
			for k := n*m - below; k >= 0; k-- {
				ways[i+1][k+below] += ways[i][k]
			}
		}
	}
	least := min(u, float64(n*m)-u)
	all, extreme := 0.0, 0.0
	for k, w := range ways[n] {
		all += w
		if float64(k) <= least {
			extreme += w
		}
	}
	return min(1, 2*extreme/all)
}

func row(w io.Writer, cells []string) {
	fmt.Fprintln(w, strings.Join(cells, "\t")+"\t")
}

func timeCell(s summary) string {
	switch {
	case s.err == notThere:
		return "-"
	case s.err != "":
		return "failed"
	}
	return fmt.Sprintf("%.3f ±%.0f%%", s.seconds, s.spread*100)
}

func rssCell(s summary) string {
	if s.rss == 0 {
		return "-"
	}
	return fmt.Sprintf("%.1f", float64(s.rss)/(1<<20))
}

func (r *report) summarize(samples []sample) summary {
	if len(samples) == 0 {
		return summary{err: "not run"}
	}
	var s summary
	seconds := make([]float64, 0, len(samples))
	for _, one := range samples {
		if one.Err != "" && s.err == "" {
			s.err = one.Err
		}
		if r.CPU {
			one.Seconds = one.CPU
		}
		seconds = append(seconds, one.Seconds)
		s.rss = max(s.rss, one.RSS)
	}
	s.seconds = median(seconds)
	s.spread = (slices.Max(seconds) - slices.Min(seconds)) / 2 / s.seconds
	return s
}

// median returns the middle value, or the mean of the two middle ones.
func median(values []float64) float64 {
	sorted := slices.Sorted(slices.Values(values))
	n := len(sorted)
	return (sorted[(n-1)/2] + sorted[n/2]) / 2
}

func geomean(values []float64) float64 {
	sum := 0.0
	for _, v := range values {
		sum += math.Log(v)
	}
	return math.Exp(sum / float64(len(values)))
}
