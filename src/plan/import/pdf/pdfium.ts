import { init, type WrappedPdfiumModule } from '@embedpdf/pdfium'

export type Pdfium = WrappedPdfiumModule

/** The errors of FPDF_GetLastError that a person can do something about. */
const passwordError = 4

/** Start PDFium (Apache-2.0 and BSD-3, built for WebAssembly). */
export async function startPdfium(wasm: Uint8Array): Promise<Pdfium> {
  const pdfium = await init({ wasmBinary: Uint8Array.from(wasm).buffer })
  pdfium.PDFiumExt_Init()
  return pdfium
}

/** What is used of Emscripten, whose types the package names and does not bring. */
interface Memory {
  HEAPU8: Uint8Array
  wasmExports: { malloc: (size: number) => number }
  getValue: (address: number, type: 'double' | 'float') => number
}

function memoryOf(pdfium: Pdfium): Memory {
  return pdfium.pdfium as unknown as Memory
}

/** Open a document from its bytes, which stay in PDFium's memory. */
export function openDocument(pdfium: Pdfium, bytes: Uint8Array): number | 'password' | 'damaged' {
  const memory = memoryOf(pdfium)
  const address = memory.wasmExports.malloc(bytes.length)
  // Only now: memory that has grown has another view.
  memory.HEAPU8.set(bytes, address)
  const document = pdfium.FPDF_LoadMemDocument(address, bytes.length, '')
  if (document !== 0) return document
  return pdfium.FPDF_GetLastError() === passwordError ? 'password' : 'damaged'
}

/** Memory in PDFium for the numbers that it returns by address. */
export class Scratch {
  private readonly address: number
  private readonly memory: Memory

  constructor(pdfium: Pdfium) {
    this.memory = memoryOf(pdfium)
    this.address = this.memory.wasmExports.malloc(64)
  }

  /** The address of a number of 8 bytes. */
  at(index: number): number {
    return this.address + index * 8
  }

  /** A number of 8 bytes. */
  double(index: number): number {
    return this.memory.getValue(this.at(index), 'double')
  }

  /** A number of 4 bytes, of those that lie side by side. */
  float(index: number): number {
    return this.memory.getValue(this.address + index * 4, 'float')
  }
}
