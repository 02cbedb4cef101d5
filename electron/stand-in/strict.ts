/**
 * Makes every member that is not imitated throw when it is read: what is missing is seen where it is used,
 * not as `undefined` three calls later. Members may still be set, as tests do to answer dialogs.
 */
export function strict<T extends object>(name: string, imitation: T): T {
  return new Proxy(imitation, {
    get(target, key, receiver) {
      if (key in target || typeof key === 'symbol' || ASKED_OF_ANYTHING.has(key)) {
        return Reflect.get(target, key, receiver);
      }
      throw new NotImitated(`${name}.${key}`);
    },
  });
}

/** What promises, JSON, module loaders and assertion libraries ask of any object. */
const ASKED_OF_ANYTHING = new Set([
  'then',
  'toJSON',
  'default',
  '__esModule',
  'asymmetricMatch',
  'nodeType',
  'inspect',
]);

/** Something of Electron that the stand-in does not do. */
export class NotImitated extends Error {
  override readonly name = 'NotImitated';
  constructor(what: string) {
    super(`the stand-in for Electron does not imitate ${what}`);
  }
}
