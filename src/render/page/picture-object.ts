import type { PictureFile } from "./picture-file.ts";
import type { KitDocument, Reference } from "./pdfkit.ts";

/** A picture in a file, with what covers it and its colours where it has those apart. */
export function pictureObject(
  { width, height, entries, data, mask, palette }: PictureFile,
  file: KitDocument,
): Reference {
  const common = { Type: "XObject", Subtype: "Image", Width: width, Height: height };
  const picture = file.ref({ ...common, ...entries });
  if (mask) {
    const about = { ...common, ColorSpace: "DeviceGray", BitsPerComponent: 8, Filter: "FlateDecode" };
    picture.data["SMask"] = packed(file.ref(about), mask);
  }
  if (palette) {
    const colors = packed(file.ref({ Filter: "FlateDecode" }), palette.packed);
    picture.data["ColorSpace"] = ["Indexed", "DeviceRGB", palette.colors - 1, colors];
  }
  return packed(picture, data);
}

function packed(reference: Reference, data: Uint8Array): Reference {
  reference.end(data);
  return reference;
}
