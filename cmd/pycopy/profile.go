package main

import (
	"errors"
	"os"

	"pycopy"
)

// profiles is the files for profiles that are being made; nil: none.
type profiles struct{ cpu, mem *os.File }

// startProfiles starts the profiles that the command line asks for. Their files are made at once, so that a mistake shows before the program
// has run.
func (o *options) startProfiles(p *pycopy.Runtime) (*profiles, error) {
	s := &profiles{}
	var err error
	if o.cpuProfile != "" {
		if s.cpu, err = os.Create(o.cpuProfile); err != nil {
			return nil, err
		}
	}
	if o.memProfile != "" {
		if s.mem, err = os.Create(o.memProfile); err != nil {
			return nil, err
		}
		p.StartHeapProfile()
	}
	if s.cpu != nil {
		err = p.StartCPUProfile()
	}
	return s, err
}

// stop writes the profiles.
func (s *profiles) stop(p *pycopy.Runtime) error {
	var errs []error
	if s.cpu != nil {
		errs = append(errs, p.StopCPUProfile(s.cpu), s.cpu.Close())
	}
	if s.mem != nil {
		errs = append(errs, p.StopHeapProfile(s.mem), s.mem.Close())
	}
	return errors.Join(errs...)
}
