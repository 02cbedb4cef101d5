const two = (number: number): string => String(number).padStart(2, '0');

/**
 * A moment as people say it: the time today, else the day.
 *
 * @param moment ISO 8601; shown in this computer's time zone.
 */
export function dayOf(moment: string, now: Date): string {
  const at = new Date(moment);
  const day = new Date(at.getFullYear(), at.getMonth(), at.getDate()).getTime();
  const today = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime();
  const time = `${two(at.getHours())}:${two(at.getMinutes())}`;
  if (day === today) return `今天 ${time}`;
  // A day with a change of the clock has 23 or 25 hours.
  if (Math.round((today - day) / 86_400_000) === 1) return `昨天 ${time}`;
  const date = `${at.getMonth() + 1}月${at.getDate()}日`;
  return at.getFullYear() === now.getFullYear() ? date : `${at.getFullYear()}年${date}`;
}
