-- perf/programs/mandelbrot.py in Lua
local function row(y, size, limit)
  local count = 0
  local ci = 2.0 * y / size - 1.0
  for x = 0, size - 1 do
    local cr = 2.0 * x / size - 1.5
    local zr, zi, i = 0.0, 0.0, 0
    while i < limit do
      local zr2, zi2 = zr * zr, zi * zi
      if zr2 + zi2 > 4.0 then break end
      zi = 2.0 * zr * zi + ci
      zr = zr2 - zi2 + cr
      i = i + 1
    end
    if i == limit then count = count + 1 end
  end
  return count
end

local n, total = 560, 0
for y = 0, n - 1 do total = total + row(y, n, 50) end
print(n .. " " .. total)
