import { parseArgs } from 'node:util';
import { failure, type Result, success } from '../../shared/diagnostics/result.ts';

/** What the command line asks for. */
export interface CompileOptions {
  /** The issue folder; null compiles the sample issue. */
  readonly folder: string | null;
  readonly output: string | null;
  /** File for the readable dump of the display list; `-` prints it. */
  readonly text: string | null;
  /** Write the PDF also where the pages have errors (missing glyphs, overfull frames). */
  readonly keepGoing: boolean;
  /** Print the time of each phase. */
  readonly timings: boolean;
  readonly help: boolean;
}

/** Reads the arguments of `compile`. Misuse is a failure that says what is wrong. */
export function readArguments(args: readonly string[]): Result<CompileOptions, string> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        output: { type: 'string', short: 'o' },
        text: { type: 'string' },
        'keep-going': { type: 'boolean', default: false },
        timings: { type: 'boolean', default: false },
        help: { type: 'boolean', short: 'h', default: false },
      },
    });
    if (positionals.length > 1) return failure(`只能给一个期刊文件夹，却给了：${positionals.join(' ')}`);
    if (values.output === '') return failure('-o 后面要写输出文件名');
    return success({
      folder: positionals[0] ?? null,
      output: values.output ?? null,
      text: values.text ?? null,
      keepGoing: values['keep-going'],
      timings: values.timings,
      help: values.help,
    });
  } catch (error) {
    return failure(error instanceof Error ? error.message : String(error));
  }
}

export const USAGE = `用法：npm run compile -- [期刊文件夹] [-o 输出.pdf] [--text 文件|-] [--keep-going] [--timings]

  期刊文件夹     内有 issue.json 和它所列的 Word 文件；不写则排印样刊
  -o, --output   输出的 PDF（默认：样刊写到 out/sample.pdf，其余写到当前文件夹的“刊名-年-期.pdf”）
  --text         另存可读的版面文本；写 - 则打印出来
  --keep-going   版面有错误（如缺字）时仍写出 PDF，供查看
  --timings      打印各阶段用时和内存
  -h, --help     显示本说明

退出码：0 成功；1 有错误；2 用法不对。`;
