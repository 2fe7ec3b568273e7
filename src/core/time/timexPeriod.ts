/** A day, week, month, season, quarter, half, year or decade as a TIMEX3 value, with or without its year or a time of day. */
export const TIMEX_PERIOD =
  /^(?:\d{3}|\d{4}|(?:\d{4}|XXXX)-(?:SP|SU|FA|WI|Q[1-4]|H[12]|0[1-9]|1[0-2]|(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))(?:T[\w:.+-]*)?|\d{4}-W(?:0[1-9]|[1-4]\d|5[0-3])(?:-(?:WE|[1-7]))?(?:T[\w:.+-]*)?)$/;
