import {
  ALL_RULES,
  buildMessage,
  type MessageId,
  type RuleText,
  validateWithXsd,
} from '../../src/standards/ijw/index.ts';
import { baseOf } from './base.ts';
import { type Edit, edited } from './edit.ts';
import { INSIDE_BREAKS, pairsFor } from './facets.ts';
import { compact, type SuiteCase, type SuiteFile } from './suite-file.ts';

/** Elements that the examples leave out and a format rule needs. */
const ALSO_FILLED: Readonly<Record<string, readonly Edit[]>> = {
  JW301: [
    ['Client.Communicatie', { Vorm: '1', Taal: 'Frans' }],
    ['Client.Contactgegevens.Contact.0.Organisatie', 'De Instelling'],
  ],
  JW315: [['Client.AangevraagdeProducten.AangevraagdProduct.0.Verwijzer', { Type: '01', Naam: 'Gemeente Utrecht' }]],
};

async function exampleOf(message: MessageId): Promise<string> {
  const filled = edited(await baseOf(message), ALSO_FILLED[message] ?? []);
  return compact(new TextDecoder().decode(buildMessage(message, filled as never)));
}

/**
 * Two messages per format rule: a value just inside and one just outside, at the first place in an example where the
 * XSD (judged by libxml2) lets the one through and not the other. Rules that no element uses have none.
 */
export async function level1Files(): Promise<readonly SuiteFile[]> {
  const files: SuiteFile[] = [];
  for (const rule of ALL_RULES.filter(({ level }) => level === 1)) {
    const cases = await casesOf(rule);
    if (cases.length > 0) files.push({ rule: rule.id, text: rule.text, cases });
  }
  return files;
}

async function casesOf(rule: RuleText): Promise<SuiteCase[]> {
  for (const { message, path } of rule.locations ?? []) {
    const xml = await exampleOf(message as MessageId);
    const leaf = leafAt(xml, path);
    if (!leaf) continue;
    for (const [inside, outside] of pairsFor(rule, leaf.text)) {
      const made = (text: string): string => xml.slice(0, leaf.at) + text + xml.slice(leaf.at + leaf.text.length);
      const valid = async (text: string): Promise<boolean> =>
        (await validateWithXsd(new TextEncoder().encode(made(text)), message as MessageId)).valid;
      if (!(await valid(inside)) || (await valid(outside))) continue;
      const one = (n: number, what: string, text: string, rules: readonly string[] | null): SuiteCase => ({
        file: `${rule.id}-0${n}.xml`,
        message,
        what: `${path}: ${what}`,
        xsdValid: rules !== null,
        rules: rules ?? [],
        retourcodes: rules?.length ? ['0001'] : [],
        xml: made(text),
      });
      return [one(1, 'net erbuiten', outside, null), one(2, 'net erbinnen', inside, INSIDE_BREAKS[rule.id] ?? [])];
    }
  }
  return [];
}

/** The text of the first element whose path of local names ends with this one. */
function leafAt(xml: string, path: string): { readonly at: number; readonly text: string } | undefined {
  const names: string[] = [];
  for (const tag of xml.matchAll(/<(\/?)(?:\w+:)?(\w+)[^>?]*>([^<]*)/g)) {
    if (tag[1] === '/') names.pop();
    else {
      names.push(tag[2] ?? '');
      const text = tag[3] ?? '';
      if (text !== '' && `/${names.join('/')}`.endsWith(`/${path}`)) {
        return { at: tag.index + tag[0].length - text.length, text };
      }
    }
  }
  return undefined;
}
