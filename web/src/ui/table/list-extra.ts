import { type ComponentType, createContext } from 'react';

/** What the application adds beside the filters of every list in an address, such as saved views; nothing by itself. */
export const ListExtra = createContext<ComponentType | undefined>(undefined);
