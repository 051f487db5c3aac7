import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a party is reached: a municipality over HTTP(S), a provider in a folder. */
export type Place = { readonly url: string } | { readonly mailbox: string };

export type Parties = {
  /** Undefined: not connected to this hub. */
  find(code: string): Place | undefined;
  /** Codes and folders of the providers that may have put something in their mailbox. */
  mailboxes(): Promise<readonly { readonly code: string; readonly mailbox: string }[]>;
};

export type PartyOptions = {
  /** Where municipalities are reached that are not named apart. */
  readonly municipalityUrl: string | undefined;
  /** Folder with a mailbox per provider (named by its AGB code) that is not named apart. */
  readonly mailboxRoot: string | undefined;
  /** Parties of other installations, by CBS or AGB code. */
  readonly named: Readonly<Record<string, Place>>;
};

const MUNICIPALITY = /^\d{4}$/;
const PROVIDER = /^\d{8}$/;

export function openParties({ municipalityUrl, mailboxRoot, named }: PartyOptions): Parties {
  return {
    find: (code) => {
      if (Object.hasOwn(named, code)) return named[code];
      if (MUNICIPALITY.test(code)) return municipalityUrl === undefined ? undefined : { url: municipalityUrl };
      if (PROVIDER.test(code)) return mailboxRoot === undefined ? undefined : { mailbox: join(mailboxRoot, code) };
      return undefined;
    },
    mailboxes: async () => {
      const apart = Object.entries(named).flatMap(([code, place]) =>
        'mailbox' in place ? [{ code, mailbox: place.mailbox }] : [],
      );
      const folders = mailboxRoot === undefined ? [] : await readdir(mailboxRoot).catch(() => []);
      const own = folders.filter((code) => PROVIDER.test(code) && !Object.hasOwn(named, code));
      return [...apart, ...own.map((code) => ({ code, mailbox: join(mailboxRoot ?? '', code) }))];
    },
  };
}

/** Reads a file of parties: `{"0828": {"url": "https://…"}, "99990001": {"mailbox": "/…"}}`. Throws when it is not that. */
export async function readParties(path: string): Promise<Readonly<Record<string, Place>>> {
  const given = JSON.parse(await readFile(path, 'utf8')) as Record<string, Record<string, unknown>>;
  for (const [code, place] of Object.entries(given)) {
    const wanted = MUNICIPALITY.test(code) ? 'url' : PROVIDER.test(code) ? 'mailbox' : '';
    if (typeof place?.[wanted] !== 'string') throw new Error(`${path}: ${code}`);
  }
  return given as unknown as Record<string, Place>;
}
