import { FARTHEST_RETURN_MS, LONGEST_DELAY_MS, LOOK_AGAIN_MS } from './state.ts';

// The rules of state.ts, line by line, by the clock of the server, so that machines need not agree on the time. A host's
// state is a hash that goes when all its times are past, but for failures, which are kept for a while longer.
const STATE = `
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
local read = redis.call('HMGET', KEYS[1], 'free', 'next', 'back', 'failures', 'holder', 'until')
local free, next, back, failures = tonumber(read[1] or 0), tonumber(read[2] or 0), tonumber(read[3] or 0), tonumber(read[4] or 0)
local holder, till = read[5] or '', tonumber(read[6] or 0)
local function pause(ms)
  free = math.max(free, now + ms)
  next = math.max(next, free)
end
local function save()
  redis.call('HSET', KEYS[1], 'free', free, 'next', next, 'back', back, 'failures', failures, 'holder', holder, 'until', till)
  redis.call('PEXPIRE', KEYS[1], math.max(0, free - now, next - now, back - now, till - now) + ${2 * LONGEST_DELAY_MS})
end
`;

/** Arguments: token, delay, patience, 1 if reserved, lease. Answers with what to do (`state.ts`) and milliseconds. */
export const ASK = `${STATE}
local token, delay, patience, reserved, lease = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3]), ARGV[4] == '1', tonumber(ARGV[5])
local start = math.max(now, free)
if till > now then start = math.max(start, now + ${LOOK_AGAIN_MS}) end
if not reserved then start = math.max(start, next) end
if start - now > patience then
  back = math.min(math.max(start, back) + delay, start + ${FARTHEST_RETURN_MS})
  save()
  return { 'return', back - now }
end
if not reserved then next = start + delay end
if start > now then
  save()
  return { 'wait', start - now }
end
holder, till = token, now + lease
save()
return { 'granted', 0 }
`;

/** Arguments: token, delay, outcome. */
export const RELEASE = `${STATE}
local token, delay = ARGV[1], tonumber(ARGV[2])
if ARGV[3] == 'ok' then failures = 0 else failures = failures + 1 end
pause(math.max(delay, math.min(delay * 2 ^ math.min(failures, 30), ${LONGEST_DELAY_MS})))
if holder == token then holder, till = '', 0 end
save()
`;

/** Arguments: milliseconds. */
export const PAUSE = `${STATE}
pause(tonumber(ARGV[1]))
save()
`;

export const WAIT_OF = `${STATE}
return math.max(0, free - now)
`;
