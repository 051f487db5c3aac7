import { readFileSync } from 'node:fs';
import { Compile } from 'typebox/schema';

/** A JSON Schema as it is read from a file. */
export type JsonSchema = { readonly id?: string } & Readonly<Record<string, unknown>>;
export type PackageSchemas = { readonly package: JsonSchema; readonly release: JsonSchema };

/** Where a package differs from the schema: a JSON pointer, and what is wrong there in the words of the validator. */
export type PackageFault = { readonly at: string; readonly fault: string };

const read = (name: string): JsonSchema =>
  JSON.parse(readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8')) as JsonSchema;

/** The schemas in `data/`. */
export const officialSchemas = (): PackageSchemas => ({
  package: read('release-package-schema.json'),
  release: read('release-schema.json'),
});

/** Makes a check of release packages; throws when a schema is none, or the package refers to a release schema it has not. */
export function packageChecker(schemas: PackageSchemas): (value: unknown) => PackageFault[] {
  const context: Record<string, JsonSchema> = { [schemas.release.id ?? 'release-schema.json']: schemas.release };
  for (const wanted of referencesIn(schemas.package)) context[wanted] ??= schemas.release;
  const validator = Compile(context, schemas.package);
  return (value) => {
    const [, errors] = validator.Errors(value);
    return errors.map(({ instancePath, message }) => ({
      at: instancePath === '' ? '/' : instancePath,
      fault: message,
    }));
  };
}

let own: ReturnType<typeof packageChecker> | undefined;

/** Checks a release package with the schemas in `data/`; no faults: it is valid. */
export function checkPackage(value: unknown): PackageFault[] {
  own ??= packageChecker(officialSchemas());
  return own(value);
}

/** Addresses of other schemas; those within the schema begin with `#`. */
function referencesIn(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(referencesIn);
  if (schema === null || typeof schema !== 'object') return [];
  return Object.entries(schema).flatMap(([key, one]) =>
    key === '$ref' && typeof one === 'string' && !one.startsWith('#') ? [one] : referencesIn(one),
  );
}
