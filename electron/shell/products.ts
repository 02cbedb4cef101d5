/**
 * The files that the program has written since it started. Only these does it open for the window: a page that
 * was taken over could otherwise have any program run.
 */
export class Products {
  private readonly paths = new Set<string>();

  add(path: string): void {
    this.paths.add(path);
  }
  has(path: string): boolean {
    return this.paths.has(path);
  }
}
