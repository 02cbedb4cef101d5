import { answerOpenDialog } from './dialogs.ts';
import { freshFolder, launch, type Program } from './launch.ts';

/** The program with an empty library of its own. */
export async function openEmptyLibrary(): Promise<Program & { readonly parent: string }> {
  const program = await launch();
  const { app, page } = program;
  const parent = freshFolder();
  await answerOpenDialog(app, [parent]);
  await page.getByRole('button', { name: '新建资料库' }).click();
  const dialog = page.getByRole('dialog', { name: '新建资料库' });
  await dialog.getByLabel('名称').fill('云杉旗公报');
  await dialog.getByRole('button', { name: '选择……' }).click();
  await dialog.getByLabel('责任编辑').fill('尤青黛');
  await dialog.getByRole('button', { name: '建立' }).click();
  await page.getByRole('heading', { name: '云杉旗公报' }).waitFor();
  return { ...program, parent };
}

/** The program with a library that has the sample issue in it, open on its desk. */
export async function openSampleIssue(): Promise<Program & { readonly parent: string }> {
  const program = await openEmptyLibrary();
  const { page } = program;
  await page.getByRole('button', { name: '收入样刊试用' }).click();
  await page.getByRole('button', { name: '打开这一期' }).click({ timeout: 60_000 });
  await page.getByRole('heading', { name: /2024年第2期/ }).waitFor();
  return program;
}

/** Starts the program again on the same user's data and opens the library that was open last. */
export async function openAgain({ userData, quit }: Program): Promise<Program> {
  await quit();
  const again = await launch({ userData });
  await again.page.getByRole('button', { name: /^云杉旗公报/ }).click();
  await again.page.getByRole('heading', { name: '云杉旗公报' }).waitFor();
  return again;
}
