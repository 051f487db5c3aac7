export declare function dumpSchema(db: unknown): Promise<string>;
