package main

import (
	"os"

	"pycopy"
)

// profiles is the files for profiles that are being made.
type profiles struct{ cpu *os.File }

// startProfiles starts the profiles that the command line asks for. Their files are made at once, so that a mistake shows before the program
// has run.
func (o *options) startProfiles(p *pycopy.Runtime) (*profiles, error) {
	s := &profiles{}
	if o.cpuProfile == "" {
		return s, nil
	}
	var err error
	if s.cpu, err = os.Create(o.cpuProfile); err != nil {
		return nil, err
	}
	return s, p.StartCPUProfile()
}

// stop writes the profiles.
func (s *profiles) stop(p *pycopy.Runtime) error {
	if s.cpu == nil {
		return nil
	}
	err := p.StopCPUProfile(s.cpu)
	if e := s.cpu.Close(); err == nil {
		err = e
	}
	return err
}
