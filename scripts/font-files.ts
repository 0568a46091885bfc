/** Each file of templates/fonts, and where it comes from below @expo-google-fonts. */
export const fontFiles: readonly (readonly [name: string, source: string])[] = [
  ["SourceSerif4-Regular.ttf", "source-serif-4/400Regular/SourceSerif4_400Regular.ttf"],
  ["SourceSerif4-Italic.ttf", "source-serif-4/400Regular_Italic/SourceSerif4_400Regular_Italic.ttf"],
  ["SourceSerif4-SemiBold.ttf", "source-serif-4/600SemiBold/SourceSerif4_600SemiBold.ttf"],
  ["SourceSerif4-SemiBoldItalic.ttf", "source-serif-4/600SemiBold_Italic/SourceSerif4_600SemiBold_Italic.ttf"],
  ["Inter-Regular.ttf", "inter/400Regular/Inter_400Regular.ttf"],
  ["Inter-Italic.ttf", "inter/400Regular_Italic/Inter_400Regular_Italic.ttf"],
  ["Inter-SemiBold.ttf", "inter/600SemiBold/Inter_600SemiBold.ttf"],
  ["JetBrainsMono-Regular.ttf", "jetbrains-mono/400Regular/JetBrainsMono_400Regular.ttf"],
  ["LICENSE-Source-Serif-4.txt", "source-serif-4/LICENSE_FONT"],
  ["LICENSE-Inter.txt", "inter/LICENSE_FONT"],
  ["LICENSE-JetBrains-Mono.txt", "jetbrains-mono/LICENSE_FONT"],
];

export function packagePath(source: string): string {
  return `node_modules/@expo-google-fonts/${source}`;
}
