/** A rectangle in points, from the bottom left corner of the envelope. */
export interface Area {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** The side of an envelope that bears the address, with what postal operators read on it; docs/email-and-post.md says by whom. */
export interface Format {
  readonly width: number;
  readonly height: number;
  /** The whole address stands in it, and nothing else below or beside the address. */
  readonly readArea: Area;
  /** Empty, but for a barcode of the operator's own kind. */
  readonly barcodeZone: Area;
  readonly returnZone: Area;
  /** The lower left corner of an Intelligent Mail barcode. */
  readonly barcode: { readonly x: number; readonly y: number };
}

const mm = (millimetres: number) => Math.round((millimetres / 25.4) * 7200) / 100;

/** Four inches from the right edge and a quarter of one from the bottom. */
const barcodeAt = (width: number) => ({ x: Math.round((width - 288) * 100) / 100, y: 18 });

const formats: Readonly<Record<string, Format>> = {
  "10": {
    width: 684,
    height: 297,
    readArea: { left: 36, right: 648, bottom: 45, top: 198 },
    barcodeZone: { left: 342, right: 684, bottom: 0, top: 45 },
    returnZone: { left: 24, right: 342, bottom: 204, top: 279 },
    barcode: barcodeAt(684),
  },
  DL: metric(220, 110),
  C5: metric(229, 162),
};

/** Margins that are the same on all sizes of a standard letter. */
function metric(width: number, height: number): Format {
  const [right, top] = [mm(width), mm(height)];
  return {
    width: right,
    height: top,
    readArea: { left: mm(15), right: mm(width - 15), bottom: mm(15), top: mm(height - 40) },
    barcodeZone: { left: mm(width - 150), right, bottom: 0, top: mm(15) },
    returnZone: { left: mm(10), right: mm(width - 74), bottom: mm(height - 38), top: mm(height - 8) },
    barcode: barcodeAt(right),
  };
}

export const formatNames = Object.keys(formats);

export function formatOf(name: string): Format | undefined {
  return Object.hasOwn(formats, name) ? formats[name] : undefined;
}
