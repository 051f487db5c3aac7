import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { termsFromDocument } from '../modules/funding/index.ts';
import type { RegionalModel } from '../modules/laboratory/index.ts';

const FOLDER = new URL('.', import.meta.url);

/** `stand-ins.json` of a model: which of its own products each product of another region is paid as, by rules in order. */
type StandInsFile = {
  readonly regio: string;
  readonly bron: string;
  readonly regels: readonly {
    readonly bij?: {
      readonly eenheden?: readonly string[];
      readonly categorieen?: readonly string[];
      readonly productcodes?: readonly string[];
      readonly segmenten?: readonly string[];
    };
    /** Null: the model says nothing of these. */
    readonly als: { readonly sleutel?: string; readonly segment?: string } | null;
    readonly omdat: string;
  }[];
};

const read = (path: string): unknown => JSON.parse(readFileSync(new URL(path, FOLDER), 'utf8'));

/** Every funding model of which it is stated how it pays the products of others. A model is added by adding its folder. */
export function regionalModels(): RegionalModel[] {
  return readdirSync(FOLDER, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(new URL(`${entry.name}/stand-ins.json`, FOLDER)))
    .map(({ name: key }) => {
      const terms = termsFromDocument(read(`${key}/funding.json`));
      if (!terms.ok) throw new Error(`${key}/funding.json cannot be read: ${terms.refusal.faults[0]?.path}`);
      const { regio, regels } = read(`${key}/stand-ins.json`) as StandInsFile;
      return {
        key,
        name: regio,
        terms: terms.value,
        rules: regels.map(({ bij = {}, als, omdat }) => ({
          when: {
            units: bij.eenheden ?? [],
            categories: bij.categorieen ?? [],
            codes: bij.productcodes ?? [],
            segments: bij.segmenten ?? [],
          },
          as: als && { key: als.sleutel ?? '', code: null, category: null, segment: als.segment ?? null },
          because: omdat,
        })),
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'nl'));
}
