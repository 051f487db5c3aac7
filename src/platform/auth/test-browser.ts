/** For tests: as much of a browser as signing in takes. Keeps cookies per address, follows nothing by itself. */
export class TestBrowser {
  readonly #jars = new Map<string, Map<string, string>>();

  async get(url: string, headers: Record<string, string> = {}): Promise<Response> {
    return await this.send('GET', url, headers);
  }

  async send(method: string, url: string, headers: Record<string, string> = {}, body?: string): Promise<Response> {
    const jar = this.#jarOf(url);
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const reply = await fetch(url, {
      method,
      redirect: 'manual',
      headers: { ...(cookie ? { cookie } : {}), ...headers },
      ...(body === undefined ? {} : { body }),
    });
    for (const line of reply.headers.getSetCookie()) {
      const [name, ...value] = (line.split(';')[0] ?? '').split('=');
      const gone = /expires=Thu, 01 Jan 1970|max-age=0/i.test(line);
      if (gone) jar.delete(name as string);
      else jar.set(name as string, value.join('='));
    }
    return reply;
  }

  /** Follows redirects from `url` until a page comes, or an address that begins with `stopAt`. */
  async follow(url: string, stopAt = '\0'): Promise<{ readonly url: string; readonly reply: Response | undefined }> {
    let here = url;
    for (let step = 0; step < 10; step++) {
      if (here.startsWith(stopAt)) return { url: here, reply: undefined };
      const reply = await this.get(here);
      const to = reply.headers.get('location');
      if (to === null) return { url: here, reply };
      here = new URL(to, here).href;
    }
    throw new Error('too many redirects');
  }

  cookie(url: string, name: string): string | undefined {
    return this.#jarOf(url).get(name);
  }

  setCookie(url: string, name: string, value: string): void {
    this.#jarOf(url).set(name, value);
  }

  #jarOf(url: string): Map<string, string> {
    const { origin } = new URL(url);
    const jar = this.#jars.get(origin) ?? new Map<string, string>();
    this.#jars.set(origin, jar);
    return jar;
  }
}
