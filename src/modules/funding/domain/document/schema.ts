import { TERMS } from './fields.nl.ts';
import { jsonSchemaOf } from './json-schema.ts';

/** The schema of a document, for editors and for those who write a model without knowing our code. */
export const FUNDING_SCHEMA = jsonSchemaOf(TERMS, {
  id: 'https://rodedraad.example/schemas/bekostigingsvoorwaarden.json',
  description:
    'Hoe jeugdhulp wordt betaald, als gegevens: wat geprijsd wordt, wanneer het verschuldigd is, wat het begrenst, wat gegarandeerd is, hoe het wordt afgerekend, wie levert en hoe gedeclareerd wordt. Uitleg staat in docs/funding-terms.md.',
});
