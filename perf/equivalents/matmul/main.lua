-- perf/programs/matmul.py in Lua
local function make(n, seed)
  local m = {}
  for i = 0, n - 1 do
    local row = {}
    for j = 0, n - 1 do row[j + 1] = ((i * seed + j * 7) % 11 - 5) / 4.0 end
    m[i + 1] = row
  end
  return m
end

local function multiply(a, b)
  local n, columns, out = #a, {}, {}
  for j = 1, n do
    local col = {}
    for k = 1, n do col[k] = b[k][j] end
    columns[j] = col
  end
  for i = 1, n do
    local row, new = a[i], {}
    for j = 1, n do
      local col, s = columns[j], 0.0
      for k = 1, n do s = s + row[k] * col[k] end
      new[j] = s
    end
    out[i] = new
  end
  return out
end

local n = 300
local c = multiply(make(n, 3), make(n, 5))
local trace, total = 0.0, 0.0
for i = 1, n do
  trace = trace + c[i][i]
  local s = 0.0
  for j = 1, n do s = s + c[i][j] end
  total = total + s
end
print(string.format("%d %.4f %.4f", n, trace, total))
