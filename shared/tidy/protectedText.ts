/** Whether each character of a text is part of an address or a name that keeps its marks: URL, e-mail, file, path. */
export function protectedCharacters(text: string): (offset: number) => boolean {
  const ranges = [...text.matchAll(pattern)].map(({ 0: found, index }) => ({ from: index, to: index + found.length }));
  return (offset) => ranges.some(({ from, to }) => offset >= from && offset < to);
}

const pattern =
  /[a-z]{2,8}:\/\/[^\s\p{Script=Han}，。；：、（）《》“”]+|www\.[^\s\p{Script=Han}，。；：、（）《》“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|[\w-]+(?:\.[\w-]+)*\.(?:com|cn|net|org|gov|edu|docx?|xlsx?|pdf|wps|et|zip|rar|jpe?g|png)\b(?:\/[\w./?=&%#-]*)?|[A-Za-z]:\\[^\s\p{Script=Han}]+/giu;
