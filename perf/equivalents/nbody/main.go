// Nbody is perf/programs/nbody.py in Go, with bodies behind pointers as there.
package main

import (
	"fmt"
	"math"
)

type body struct{ x, y, z, vx, vy, vz, mass float64 }

const (
	solar = 4 * 3.141592653589793 * 3.141592653589793
	days  = 365.24
)

func system() []*body {
	return []*body{
		{0, 0, 0, 0, 0, 0, solar},
		{4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0.00166007664274403694 * days, 0.00769901118419740425 * days, -0.0000690460016972063023 * days, 0.000954791938424326609 * solar},
		{8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -0.00276742510726411021 * days, 0.00499852801234917238 * days, 0.0000230417297573763929 * days, 0.000285885980666130812 * solar},
		{12.8943695621391310, -15.1111514016986312, -0.223307578892655734, 0.00296460137564761618 * days, 0.00237847173959480950 * days, -0.0000296589568540237556 * days, 0.0000436624404335156298 * solar},
		{15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0.00268067772490389322 * days, 0.00162824170038242295 * days, -0.0000951592254519715870 * days, 0.0000515138902046611451 * solar},
	}
}

func energy(bodies []*body) float64 {
	e := 0.0
	for i, b := range bodies {
		e += 0.5 * b.mass * (b.vx*b.vx + b.vy*b.vy + b.vz*b.vz)
		for _, c := range bodies[i+1:] {
			dx, dy, dz := b.x-c.x, b.y-c.y, b.z-c.z
			e -= b.mass * c.mass / math.Sqrt(dx*dx+dy*dy+dz*dz)
		}
	}
	return e
}

func advance(pairs [][2]*body, bodies []*body, dt float64) {
	for _, p := range pairs {
		b, c := p[0], p[1]
		dx, dy, dz := b.x-c.x, b.y-c.y, b.z-c.z
		d2 := dx*dx + dy*dy + dz*dz
		mag := dt / (d2 * math.Sqrt(d2))
		m := c.mass * mag
		b.vx -= dx * m
		b.vy -= dy * m
		b.vz -= dz * m
		m = b.mass * mag
		c.vx += dx * m
		c.vy += dy * m
		c.vz += dz * m
	}
	for _, b := range bodies {
		b.x += dt * b.vx
		b.y += dt * b.vy
		b.z += dt * b.vz
	}
}

func main() {
	const n = 190000
	bodies := system()
	var pairs [][2]*body
	for i, b := range bodies {
		for _, c := range bodies[i+1:] {
			pairs = append(pairs, [2]*body{b, c})
		}
	}
	before := energy(bodies)
	for range n {
		advance(pairs, bodies, 0.01)
	}
	fmt.Printf("%d %.9f %.9f\n", n, before, energy(bodies))
}
