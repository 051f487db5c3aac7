import type { DatatypesData, MessagesData } from '../description/source-data.ts';
import datatypesJson from './data/datatypes.json' with { type: 'json' };
import messagesJson from './data/messages.json' with { type: 'json' };

/** The fourteen messages of iJw 3.2 as published. */
export const messagesData: MessagesData = messagesJson as MessagesData;
/** The basisschema of iJw 3.2 as published. */
export const datatypesData: DatatypesData = datatypesJson as DatatypesData;
