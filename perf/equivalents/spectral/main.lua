-- perf/programs/spectral.py in Lua
local floor = math.floor
local function a(i, j) return 1.0 / (floor((i + j) * (i + j + 1) / 2) + i + 1) end

local n = 470
local function times(v, u)
  for i = 0, n - 1 do
    local s = 0.0
    for j = 0, n - 1 do s = s + a(i, j) * u[j] end
    v[i] = s
  end
end
local function times_transposed(v, u)
  for i = 0, n - 1 do
    local s = 0.0
    for j = 0, n - 1 do s = s + a(j, i) * u[j] end
    v[i] = s
  end
end

local u, v, w = {}, {}, {}
for i = 0, n - 1 do u[i], v[i], w[i] = 1.0, 0.0, 0.0 end
for _ = 1, 6 do
  times(w, u); times_transposed(v, w); times(w, v); times_transposed(u, w)
end
local uv, vv = 0.0, 0.0
for i = 0, n - 1 do uv, vv = uv + u[i] * v[i], vv + v[i] * v[i] end
print(string.format("%d %.9f", n, (uv / vv) ^ 0.5))
