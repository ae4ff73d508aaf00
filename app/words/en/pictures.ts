import type { pictures as french } from "../fr/pictures.ts";

export const pictures: typeof french = {
  accepted: "JPEG, PNG or WebP, 8 MB at most.",
  choose: "Choose a photo",
  drop: "Remove the picture",
  dropped: "The picture has been removed. It will be gone once you save.",
  chosen: "The picture is ready. Save to keep it.",
  cutTitle: "Frame the picture",
  zoom: "Zoom",
  across: "From left to right",
  down: "From top to bottom",
  keep: "Keep this frame",
  notDrawn: "Your browser could not prepare this picture. Try again, or choose a smaller one.",
  signedOut: "Your session has ended. Sign in in the new tab, then come back here: your frame is waiting.",
  fault: {
    notAPicture: "This file is not a picture. Choose a JPEG, a PNG or a WebP.",
    corrupt: "This picture is damaged or incomplete. Choose another one.",
    tooHeavy: "This picture weighs more than 8 MB. Choose a lighter one.",
    tooSmall: "This picture is too small to be seen. Choose a larger one.",
    tooLarge: "This picture is too large. Choose one of less than 12,000 pixels a side.",
  },
};
