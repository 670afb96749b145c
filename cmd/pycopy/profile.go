package main

import (
	"errors"
	"os"
	"strings"

	"pycopy"
)

// profiles is the files for profiles that are being made; nil: none.
type profiles struct {
	cpu, mem, report *os.File
	why              bool
	title            string
}

// startProfiles starts the profiles that the command line asks for. Their files are made at once, so that a mistake shows before the program
// has run.
func (o *options) startProfiles(p *pycopy.Runtime) (*profiles, error) {
	s := &profiles{why: o.why, title: o.target}
	if o.kind == runCommand {
		s.title = "-c"
	}
	for _, f := range []struct {
		file **os.File
		name string
	}{{&s.cpu, o.cpuProfile}, {&s.mem, o.memProfile}, {&s.report, o.report}} {
		if f.name == "" {
			continue
		}
		var err error
		if *f.file, err = os.Create(f.name); err != nil {
			return nil, err
		}
	}
	if s.mem != nil {
		p.StartHeapProfile()
	}
	if s.cpu != nil || s.report != nil {
		return s, p.StartCPUProfile()
	}
	return s, nil
}

// stop writes the profiles.
func (s *profiles) stop(p *pycopy.Runtime) error {
	var errs []error
	if s.report != nil || s.why {
		errs = append(errs, s.writeReport(p))
	}
	if s.cpu != nil {
		errs = append(errs, p.StopCPUProfile(s.cpu), s.cpu.Close())
	}
	if s.mem != nil {
		errs = append(errs, p.StopHeapProfile(s.mem), s.mem.Close())
	}
	return errors.Join(errs...)
}

func (s *profiles) writeReport(p *pycopy.Runtime) error {
	r := p.Report(s.title)
	var errs []error
	if s.why {
		errs = append(errs, r.WriteText(os.Stderr))
	}
	if s.report != nil {
		write := r.WriteHTML
		switch name := s.report.Name(); {
		case strings.HasSuffix(name, ".json"):
			write = r.WriteJSON
		case strings.HasSuffix(name, ".txt"):
			write = r.WriteText
		}
		errs = append(errs, write(s.report), s.report.Close())
	}
	return errors.Join(errs...)
}
