// Who a producer is before the law.
import { eq } from "drizzle-orm";
import { drizzle } from "drizzle-orm/d1";
import { legalIdentity } from "./schema/legal.ts";

/** Whether an establishment has a space already. */
export const isSiretTaken = async (d1: D1Database, siret: string): Promise<boolean> =>
  (await drizzle(d1).$count(legalIdentity, eq(legalIdentity.siret, siret))) > 0;
