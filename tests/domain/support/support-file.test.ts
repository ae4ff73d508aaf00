import * as v from "valibot";
import { expect, test } from "vitest";
import { FILE_MAX_BYTES, WrittenMessage } from "../../../domain/support/message.ts";
import { readSupportFile, supportFileName } from "../../../domain/support/support-file.ts";

const bytes = (text: string) => Uint8Array.from(text, (char) => char.charCodeAt(0));

test.each([
  ["%PDF-1.7 …", "application/pdf"],
  ["\n%PDF-1.4", "application/pdf"],
  ["\xff\xd8\xff\xe0", "image/jpeg"],
  ["\x89PNG\r\n\x1a\n", "image/png"],
  ["RIFF0000WEBPVP8 ", "image/webp"],
])("takes %j for what its bytes say", (text, type) => {
  expect(readSupportFile(bytes(text))).toEqual({ type });
});

test.each(["", "<html><script>", "PK\x03\x04", "GIF89a", "<svg xmlns"])("does not take %j", (text) => {
  expect(readSupportFile(bytes(text))).toEqual({ fault: "not-taken" });
});

test("a file that is too heavy is said to be, whatever it is", () => {
  expect(readSupportFile(new Uint8Array(FILE_MAX_BYTES + 1))).toEqual({ fault: "too-heavy" });
});

test.each([
  ["Kbis 2026.pdf", "Kbis 2026.pdf"],
  ["../../etc/passwd", "etc passwd.pdf"],
  ['a"b\r\nSet-Cookie: x.html', "a b Set-Cookie x.pdf"],
  ["\u202Efdp.exe", "fdp.pdf"],
  ["", "fichier.pdf"],
])("saves %j under a safe name", (name, safe) => {
  expect(supportFileName(name, "application/pdf")).toBe(safe);
});

test("a message keeps its lines, counted as its writer sees them, and its subject is one line", () => {
  const lines = `${"a".repeat(99)}\r\n`.repeat(40);
  expect(v.parse(WrittenMessage, { subject: " Infos\r\nBcc: x ", text: lines })).toMatchObject({
    subject: "Infos Bcc: x",
  });
  expect(v.safeParse(WrittenMessage, { subject: "a", text: "b".repeat(4001) }).success).toBe(false);
  expect(v.safeParse(WrittenMessage, { subject: " ", text: "b" }).success).toBe(false);
});
