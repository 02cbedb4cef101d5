/**
 * Addresses of a program's own schemes, and the same as Chromium knows them: Chromium has no way to add a scheme
 * from outside, so `app://gongbao/a` is `http://gongbao.app.localhost/a` there. Names below localhost are secure
 * contexts, each an origin of its own, and are mapped to a loopback port.
 */
export class SchemeAddresses {
  private readonly schemes = new Set<string>();

  add(scheme: string): void {
    this.schemes.add(scheme);
  }

  has(scheme: string): boolean {
    return this.schemes.has(scheme);
  }

  /** For Chromium. An address of another scheme stays as it is. */
  toHttp(address: string): string {
    const [, scheme = '', host = '', rest = ''] = /^([a-z][a-z0-9+.-]*):\/\/([^/?#]*)(.*)$/i.exec(address) ?? [];
    if (!this.schemes.has(scheme)) return address;
    return `http://${host === '' ? '_' : host}.${scheme}.localhost${rest === '' ? '/' : rest}`;
  }

  /** For the program. */
  fromHttp(address: string): string {
    const [whole, host = '', scheme = ''] =
      /^http:\/\/([^/?#]+)\.([a-z0-9+-]+)\.localhost(?=[/?#]|$)/i.exec(address) ?? [];
    if (whole === undefined || !this.schemes.has(scheme)) return address;
    return `${scheme}://${host === '_' ? '' : host}${address.slice(whole.length)}`;
  }

  /** A content security policy, with the schemes that it names as Chromium knows them. */
  policyToHttp(policy: string): string {
    return policy.replace(/(?<=[\s;]|^)([a-z][a-z0-9+.-]*):(?:\/\/([\w.-]+))?(?=[\s;]|$)/g, (source, scheme, host) =>
      this.schemes.has(scheme) ? `http://${host ?? '*'}.${scheme}.localhost` : source,
    );
  }
}
