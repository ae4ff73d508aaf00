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
  sending: "Sending the picture…",
  notDrawn: "Your browser could not prepare this picture. Try again, or choose a smaller one.",
  signedOut: "Your session has ended. Sign in in the new tab, then come back here: your frame is waiting.",
  fault: {
    "not-a-picture": "Halle cannot read this file. Choose a picture as JPEG, PNG or WebP.",
    "heic-not-read":
      "This picture is in the HEIC format, which could not be read. Save it as JPEG, or set your iPhone to Settings, Camera, Formats, “Most Compatible”.",
    corrupt: "This picture is damaged or incomplete. Choose another one.",
    "too-heavy": "This picture weighs more than 8 MB. Choose a lighter one.",
    "too-small": "This picture is too small to be seen. Choose a larger one.",
    "too-large":
      "This picture is too large: 64 million pixels and 12,000 pixels a side at most. Make it smaller, or choose another one.",
    "not-prepared": "We could not prepare this picture. Choose it again in a moment.",
    "form-too-heavy":
      "What you sent weighs more than 24 MB: none of it was read, neither picture nor text. Choose a picture of 8 MB at most.",
  },
};
