/** A day as a heading of a list: 今天, 昨天, 11月25日 星期三; of another year with the year. */
export function dayWords(at: number, now: number): string {
  const date = new Date(at);
  const [day, today] = [dayNumber(date), dayNumber(new Date(now))];
  if (day === today) return '今天';
  if (day === today - 1) return '昨天';
  const year = date.getFullYear() === new Date(now).getFullYear() ? '' : `${date.getFullYear()}年`;
  return `${year}${date.getMonth() + 1}月${date.getDate()}日 星期${WEEKDAYS[date.getDay()]}`;
}

/** A time of day: 09:05. */
export function timeWords(at: number): string {
  const date = new Date(at);
  return `${two(date.getHours())}:${two(date.getMinutes())}`;
}

/** A moment in a sentence: 今天 09:05. */
export const momentWords = (at: number, now: number): string => `${dayWords(at, now)} ${timeWords(at)}`;

const two = (value: number): string => String(value).padStart(2, '0');
const WEEKDAYS = '日一二三四五六';

/** Days of this place's calendar, one after the other. */
const dayNumber = (date: Date): number =>
  Math.round(Date.UTC(date.getFullYear(), date.getMonth(), date.getDate()) / 86_400_000);

/** Things in their order under the days on which they happened. */
export function byDay<Thing>(
  things: readonly Thing[],
  momentOf: (thing: Thing) => number,
  now: number,
): readonly { readonly day: string; readonly things: readonly Thing[] }[] {
  return [...Map.groupBy(things, (thing) => dayWords(momentOf(thing), now))].map(([day, own]) => ({
    day,
    things: own,
  }));
}
