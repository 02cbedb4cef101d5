/** The ids of rules with which a golden's name begins: `COL-05-COL-06-level-columns`. */
export function idsOfName(name: string): string[] {
  const [beginning = ''] = name.match(/^(?:[A-Z]+-\d{2}-)+/) ?? [];
  return beginning.match(/[A-Z]+-\d{2}/g) ?? [];
}
