-- perf/programs/nbody.py in Lua
local solar = 4 * 3.141592653589793 * 3.141592653589793
local days = 365.24
local function body(x, y, z, vx, vy, vz, mass)
  return { x = x, y = y, z = z, vx = vx * days, vy = vy * days, vz = vz * days, mass = mass * solar }
end
local bodies = {
  body(0, 0, 0, 0, 0, 0, 1),
  body(4.84143144246472090, -1.16032004402742839, -0.103622044471123109, 0.00166007664274403694, 0.00769901118419740425, -0.0000690460016972063023, 0.000954791938424326609),
  body(8.34336671824457987, 4.12479856412430479, -0.403523417114321381, -0.00276742510726411021, 0.00499852801234917238, 0.0000230417297573763929, 0.000285885980666130812),
  body(12.8943695621391310, -15.1111514016986312, -0.223307578892655734, 0.00296460137564761618, 0.00237847173959480950, -0.0000296589568540237556, 0.0000436624404335156298),
  body(15.3796971148509165, -25.9193146099879641, 0.179258772950371181, 0.00268067772490389322, 0.00162824170038242295, -0.0000951592254519715870, 0.0000515138902046611451),
}

local function energy()
  local e = 0.0
  for i, b in ipairs(bodies) do
    e = e + 0.5 * b.mass * (b.vx * b.vx + b.vy * b.vy + b.vz * b.vz)
    for j = i + 1, #bodies do
      local c = bodies[j]
      local dx, dy, dz = b.x - c.x, b.y - c.y, b.z - c.z
      e = e - b.mass * c.mass / (dx * dx + dy * dy + dz * dz) ^ 0.5
    end
  end
  return e
end

local pairs_ = {}
for i = 1, #bodies do
  for j = i + 1, #bodies do pairs_[#pairs_ + 1] = { bodies[i], bodies[j] } end
end

local function advance(dt)
  for i = 1, #pairs_ do
    local b, c = pairs_[i][1], pairs_[i][2]
    local dx, dy, dz = b.x - c.x, b.y - c.y, b.z - c.z
    local d2 = dx * dx + dy * dy + dz * dz
    local mag = dt / (d2 * d2 ^ 0.5)
    local m = c.mass * mag
    b.vx, b.vy, b.vz = b.vx - dx * m, b.vy - dy * m, b.vz - dz * m
    m = b.mass * mag
    c.vx, c.vy, c.vz = c.vx + dx * m, c.vy + dy * m, c.vz + dz * m
  end
  for i = 1, #bodies do
    local b = bodies[i]
    b.x, b.y, b.z = b.x + dt * b.vx, b.y + dt * b.vy, b.z + dt * b.vz
  end
end

local before = energy()
for _ = 1, 190000 do advance(0.01) end
print(string.format("%d %.9f %.9f", 190000, before, energy()))
