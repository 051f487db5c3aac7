import { plainDate } from '../../../kernel/plain-date.ts';
import { compileRelease } from '../description/compile.ts';
import type { DatatypesData, MessagesData } from '../description/source-data.ts';
import { ijw32 } from '../release-3-2/release.ts';
import { datatypesData, messagesData } from '../release-3-2/source.ts';
import type { LDT_Datum } from '../release-3-2/types/basis.ts';
import type { JW305, Messages } from '../release-3-2/types/messages.ts';
import type { Release } from '../rules/release.ts';

type StartProduct = JW305.StartProduct & { readonly Evaluatiedatum?: LDT_Datum };
type Bericht305 = Omit<JW305.Bericht, 'Client'> & {
  readonly Client: Omit<JW305.Client, 'StartProducten'> & {
    readonly StartProducten: { readonly StartProduct: readonly StartProduct[] };
  };
};
/** Messages of a release that does not exist: a start may name the day of evaluation. */
export type ToyMessages = Omit<Messages, 'JW305'> & { readonly JW305: Bericht305 };

/** The data of 3.2 as if it were a next release: other namespaces, subversion 3, one new element. */
function nextRelease(): readonly [MessagesData, DatatypesData] {
  const renamed = <Data>(data: Data): Data => JSON.parse(JSON.stringify(data).replaceAll('ijw/3_2', 'ijw/3_3')) as Data;
  const messages = renamed(messagesData);
  const next = messages.messages.map((message) => {
    const Header = (message.classes.Header ?? []).map((member) =>
      member.name === 'BerichtSubversie' ? { ...member, restriction: { pattern: '3' } } : member,
    );
    const evaluated = { name: 'Evaluatiedatum', type: 'LDT_Datum', typeNamespace: 'basis', min: 0, max: 1 };
    const StartProduct = message.classes.StartProduct;
    const changed = message.id === 'JW305' && StartProduct ? { StartProduct: [...StartProduct, evaluated] } : {};
    return { ...message, berichtSubversie: 3, classes: { ...message.classes, Header, ...changed } };
  });
  return [{ ...messages, release: '3.3', messages: next }, renamed(datatypesData)];
}

/** A release that does not exist, to show that two can run side by side: one rule of 3.2 is gone, one is new. */
export const toyRelease: Release<ToyMessages> = {
  name: '3.3',
  description: compileRelease(...nextRelease()),
  inForce: { from: plainDate('2027-01-01') },
  level2Version: '3.0.0',
  xsdVersion: { BasisschemaXsdVersie: '1.1.0', BerichtXsdVersie: '1.1.0' },
  level2: [
    {
      id: 'TR900',
      on: {
        JW305: [
          {
            location: 'StartProduct/Evaluatiedatum',
            broken: ({ Client }) =>
              Client.StartProducten.StartProduct.flatMap(({ Begindatum, Evaluatiedatum }, index) =>
                Evaluatiedatum !== undefined && Evaluatiedatum < Begindatum
                  ? [{ at: `StartProduct[${index + 1}]` }]
                  : [],
              ),
          },
        ],
      },
    },
    // What both releases say the same is the same function.
    ...ijw32.level2.flatMap(({ id, on: { JW323, JW325 } }) =>
      id === 'CS337' || (!JW323 && !JW325)
        ? []
        : [{ id, on: { ...(JW323 ? { JW323 } : {}), ...(JW325 ? { JW325 } : {}) } }],
    ),
  ],
  published: (id) =>
    id === 'TR900' ? { retourcode: '0001', sentence: 'De evaluatie ligt voor het begin.' } : ijw32.published(id),
};
