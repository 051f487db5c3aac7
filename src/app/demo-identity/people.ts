import { readFile } from 'node:fs/promises';

/** Somebody of the invented world who can be chosen on the sign-in page. */
export type DemoPerson = {
  /** Identifier that the sign-in tells (claim `sub`); the same as `person.subject` in the system. */
  readonly subject: string;
  readonly name: string;
  /** Role in Dutch, as people call it. */
  readonly role: string;
  readonly organisation: string;
};

/** Reads the list of people: a JSON list of {subject, name, role, organisation}. Throws when it is something else. */
export async function readPeople(path: string): Promise<readonly DemoPerson[]> {
  return parsePeople(JSON.parse(await readFile(path, 'utf8')));
}

export function parsePeople(value: unknown): readonly DemoPerson[] {
  if (!Array.isArray(value)) throw new TypeError('people: a JSON list is expected');
  const people = value.map(parsePerson);
  const subjects = new Set(people.map((person) => person.subject));
  if (subjects.size !== people.length) throw new TypeError('people: a subject occurs twice');
  return people;
}

function parsePerson(value: unknown): DemoPerson {
  const { subject, name, role, organisation } = (value ?? {}) as Readonly<Record<string, unknown>>;
  return {
    subject: text('subject', subject),
    name: text('name', name),
    role: text('role', role),
    organisation: text('organisation', organisation),
  };
}

function text(field: string, value: unknown): string {
  if (typeof value !== 'string' || value === '') throw new TypeError(`people: ${field} is missing`);
  return value;
}
