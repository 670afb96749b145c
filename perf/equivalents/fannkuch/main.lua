-- perf/programs/fannkuch.py in Lua
local function fannkuch(n)
  local perm1, perm, count = {}, {}, {}
  for i = 0, n - 1 do perm1[i], count[i] = i, 0 end
  local max_flips, checksum, r, nperm = 0, 0, n, 0
  while true do
    while r ~= 1 do
      count[r - 1] = r
      r = r - 1
    end
    local first = perm1[0]
    if first ~= 0 then
      for i = 0, n - 1 do perm[i] = perm1[i] end
      local flips = 0
      while first ~= 0 do
        local i, j = 1, first - 1
        while i < j do
          perm[i], perm[j] = perm[j], perm[i]
          i, j = i + 1, j - 1
        end
        local nxt = perm[first]
        perm[first] = first
        first = nxt
        flips = flips + 1
      end
      if flips > max_flips then max_flips = flips end
      checksum = checksum + (nperm % 2 == 0 and flips or -flips)
    end
    while true do
      if r == n then return checksum, max_flips end
      local p0 = perm1[0]
      for i = 0, r - 1 do perm1[i] = perm1[i + 1] end
      perm1[r] = p0
      count[r] = count[r] - 1
      if count[r] > 0 then break end
      r = r + 1
    end
    nperm = nperm + 1
  end
end

for _ = 1, 2 do print(string.format("9 (%d, %d)", fannkuch(9))) end
