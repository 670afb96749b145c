-- perf/programs/sieve.py in Lua
local ffi = require("ffi")
local function sieve(n)
  local flags = ffi.new("uint8_t[?]", n + 1)
  local count, last, i = 0, 0, 2
  while i <= n do
    if flags[i] == 0 then
      count, last = count + 1, i
      local j = i * i
      while j <= n do
        flags[j] = 1
        j = j + i
      end
    end
    i = i + 1
  end
  return count, last
end

print(string.format("6000000 %d %d", sieve(6000000)))
