/** Plain JSON, the only shape in which data crosses a room's border or reaches a row. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
export type JsonObject = { [key: string]: Json };
