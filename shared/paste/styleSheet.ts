/** Style properties by their names, both in lower case. */
export type StyleProperties = ReadonlyMap<string, string>;

/** The rules of a clipboard's style sheets, as far as they bear on text. */
export type StyleSheet = ReadonlyMap<string, StyleProperties>;

/**
 * Reads style sheets as Word and Excel write them: rules for an element, a class, or an element with a class
 * (`.xl65`, `p.MsoNormal`, `td`). Rules with other selectors, and rules about pages and fonts, are passed over.
 */
export function readStyleSheet(css: string): StyleSheet {
  const sheet = new Map<string, Map<string, string>>();
  // Style sheets hide from old browsers in a comment of HTML.
  const bare = css.replaceAll(/<!--|-->|\/\*[\s\S]*?\*\//g, '');
  for (const [, selectors = '', body = ''] of bare.matchAll(/([^{}]*)\{([^{}]*)\}/g)) {
    if (selectors.includes('@')) continue;
    const properties = readStyle(body);
    for (const selector of selectors.split(',').map((one) => one.trim().toLowerCase())) {
      if (!/^[\w-]*(?:\.[\w-]+)?$/.test(selector) || selector === '') continue;
      const rule = sheet.get(selector) ?? new Map<string, string>();
      for (const [name, value] of properties) rule.set(name, value);
      sheet.set(selector, rule);
    }
  }
  return sheet;
}

/** Reads the properties of a `style` attribute or of a rule's body. */
export function readStyle(style: string): StyleProperties {
  const properties = new Map<string, string>();
  // A semicolon within quotes divides nothing: font-family:"A;B".
  for (const [declaration] of style.matchAll(/(?:[^;"']|"[^"]*"|'[^']*')+/g)) {
    const colon = declaration.indexOf(':');
    if (colon <= 0) continue;
    const name = declaration.slice(0, colon).trim().toLowerCase();
    const value = declaration
      .slice(colon + 1)
      .trim()
      .toLowerCase();
    if (value !== '') properties.set(name, value);
  }
  return properties;
}

/** The properties that hold for an element: those of its name, of its classes, of both, its own; later ones win. */
export function styleOf(sheet: StyleSheet, name: string, classes: readonly string[], own: string): StyleProperties {
  const merged = new Map<string, string>();
  const selectors = [name, ...classes.map((one) => `.${one}`), ...classes.map((one) => `${name}.${one}`)];
  for (const selector of selectors) {
    for (const [property, value] of sheet.get(selector) ?? []) merged.set(property, value);
  }
  for (const [property, value] of readStyle(own)) merged.set(property, value);
  return merged;
}

/** A length of CSS in points; null for anything that is none. Word measures in pt, cm and in, browsers in px. */
export function pointsOf(length: string | undefined): number | null {
  const found = /^(-?\d*\.?\d+)(pt|px|cm|mm|in|em)?$/.exec(length ?? '');
  if (!found) return null;
  const [, number, unit = 'px'] = found;
  return Number(number) * (pointsPer[unit] ?? 1);
}

/** px by CSS: 96 to the inch. An em is that of 三号, the body of official documents. */
const pointsPer: Readonly<Record<string, number>> = { pt: 1, px: 0.75, cm: 72 / 2.54, mm: 72 / 25.4, in: 72, em: 16 };
