import { expect, test } from "vitest";
import { byNames } from "../../../domain/search/by-names.ts";

test("É stands beside E, œ beside oe, and capitals make no group of their own", () => {
  const names = ["Zeste", "été", "Œufs", "abricot", "Endive", "oignon", "Épinard"];
  expect(names.toSorted(byNames((name) => name))).toEqual([
    ...["abricot", "Endive", "Épinard", "été", "Œufs", "oignon", "Zeste"],
  ]);
});

test("what has one name is told apart by the next, and else stays as it came", () => {
  const rows = [
    { market: "Étoile", place: "Pré" },
    { market: "Dôme", place: "Salle" },
    { market: "Étoile", place: "École" },
    { market: "Étoile", place: "École", isLater: true },
  ];
  const sorted = rows.toSorted(
    byNames(
      (row) => row.market,
      (row) => row.place,
    ),
  );
  expect(sorted).toEqual([rows[1], rows[2], rows[3], rows[0]]);
});
