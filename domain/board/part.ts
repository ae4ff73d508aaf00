// The board is kept in parts, each a document of its own, so that whoever may open a part may see all of it: the table
// (payments and notes, for the market's own people), and one per producer (that producer's lines).
import * as v from "valibot";
import { ProducerId } from "../ids.ts";

/** No producer can be called so: ids hold no such character. */
export const TABLE_PART = "@table";

export const PartId = v.union([v.literal(TABLE_PART), ProducerId], "part");
export type PartId = v.InferOutput<typeof PartId>;
