import type { ArticleSettings } from '../../shared/issue/issueFile.ts';

/** A setting of an article that is a number. */
export type NumberSetting = 'linesPerColumn' | 'size' | 'columns';

interface Limits {
  readonly label: string;
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  /** Whether it may have a decimal. */
  readonly isWhole: boolean;
}

/** As `articleSettingsSchema` bounds them. */
export const NUMBER_SETTINGS: Readonly<Record<NumberSetting, Limits>> = {
  columns: { label: '栏数', unit: '栏', min: 1, max: 6, isWhole: true },
  linesPerColumn: { label: '每栏行数', unit: '行', min: 4, max: 120, isWhole: true },
  size: { label: '正文字号', unit: '点', min: 5, max: 30, isWhole: false },
};

/** Reads a number as it is typed: undefined for an empty field, which leaves the setting to the template. */
export function readSetting(
  setting: NumberSetting,
  text: string,
): { readonly ok: true; readonly value: number | undefined } | { readonly ok: false; readonly problem: string } {
  const { min, max, isWhole, unit } = NUMBER_SETTINGS[setting];
  const typed = text.trim().normalize('NFKC');
  if (typed === '') return { ok: true, value: undefined };
  const pattern = isWhole ? /^\d{1,3}$/ : /^\d{1,2}(\.\d{1,2})?$/;
  const value = Number(typed);
  if (!pattern.test(typed) || value < min || value > max) {
    return { ok: false, problem: `请填${min}到${max}${unit}之间的${isWhole ? '整数' : '数'}，或留空。` };
  }
  return { ok: true, value };
}

/** Settings with one of them set, or left to the template. */
export function withSetting<Name extends keyof ArticleSettings>(
  settings: ArticleSettings,
  name: Name,
  value: ArticleSettings[Name] | undefined,
): ArticleSettings {
  const { [name]: _left, ...rest } = settings;
  return value === undefined ? (rest as ArticleSettings) : { ...rest, [name]: value };
}
