/** The scheme under which the program's own files, pages and PDFs reach the window. */
export const SCHEME = 'app';

/** Where all of it stands; one host, so one origin. */
export const ORIGIN = `${SCHEME}://gongbao`;

export const START_URL = `${ORIGIN}/index.html`;

/** Whether an address is one of our own. */
export const isOurPage = (url: string): boolean => url === ORIGIN || url.startsWith(`${ORIGIN}/`);
