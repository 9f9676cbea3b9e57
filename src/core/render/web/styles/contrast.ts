type Rgb = readonly [number, number, number]

/**
 * How far two colours stand apart, 1 to 21 (WCAG 2.2, contrast ratio).
 *
 * @param one `#rrggbb`
 * @example
 * contrast('#000000', '#ffffff') // 21
 */
export function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [one, other].map((hex) => luminance(toRgb(hex))).sort((a, b) => b - a)
  return (lighter + 0.05) / (darker + 0.05)
}

/**
 * A colour that can be read on a background: itself where it stands out enough, otherwise mixed with black or white,
 * whichever is further from the background, as little as it takes.
 *
 * @param atLeast contrast ratio; WCAG 2.2 AA asks 4.5 of text.
 */
export function readableOn(background: string, colour: string, atLeast = 5.2): string {
  const far = luminance(toRgb(background)) > 0.18 ? '#000000' : '#ffffff'
  for (let share = 0; share < 1; share += 0.05) {
    const mixed = mix(colour, far, share)
    if (contrast(mixed, background) >= atLeast) return mixed
  }
  return far
}

/** `share` of the other colour, 0 to 1. */
export function mix(colour: string, other: string, share: number): string {
  const [from, to] = [toRgb(colour), toRgb(other)]
  const parts = from.map((value, index) => Math.round(value + ((to[index] ?? 0) - value) * share))
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}

function toRgb(hex: string): Rgb {
  const value = Number.parseInt(hex.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(rgb: Rgb): number {
  const [red, green, blue] = rgb.map((part) => {
    const value = part / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
