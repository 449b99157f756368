import {
  createTheme,
  type CSSVariablesResolver,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  parseThemeColor,
} from '@mantine/core';

/** The blue of the state's services: from 7 on it carries white text with more than 4.5:1. */
const lam: MantineColorsTuple = [
  '#eef4fb',
  '#dbe7f5',
  '#b4cdec',
  '#8ab1e2',
  '#6899d9',
  '#4f88d1',
  '#3a76c4',
  '#1f5fae',
  '#174d90',
  '#0f3b71',
];

/** Colours of time, the same on every page; never the only sign: words and shapes say it too. */
export const dueColors: Readonly<Record<string, string>> = {
  OVERDUE: 'red',
  LATE: 'red',
  DUE_SOON: 'orange',
  IN_TIME: 'teal',
  ON_TIME: 'teal',
  EARLY: 'teal',
  PAUSED: 'gray',
};

export const theme = createTheme({
  colors: { lam },
  primaryColor: 'lam',
  primaryShade: { light: 7, dark: 4 },
  autoContrast: true,
  luminanceThreshold: 0.2,
  defaultRadius: 'sm',
  fontFamily: "'Inter Variable', 'Noto Sans', system-ui, sans-serif",
  // Vietnamese stacks two marks on a letter: lines need the room.
  lineHeights: { xs: '1.45', sm: '1.5', md: '1.55', lg: '1.6', xl: '1.65' },
  headings: { fontWeight: '650' },
  cursorType: 'pointer',
  // The lock writes a style sheet and variables of the whole page: all of it is reckoned anew before the dialog is seen.
  components: {
    Modal: { defaultProps: { lockScroll: false } },
    Drawer: { defaultProps: { lockScroll: false } },
  },
  respectReducedMotion: true,
  // Light chips of the kit have too little contrast in both schemes: dark text on a tint, or light text on a shade.
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    // The kit reckons contrast with the shade of the light scheme; the dark one is light itself and carries dark text.
    if (input.variant === 'filled') return { ...colors, color: `light-dark(${colors.color}, #0b1524)` };
    if (input.variant !== 'light') return colors;
    const { color } = parseThemeColor({ color: input.color ?? input.theme.primaryColor, theme: input.theme });
    return {
      ...colors,
      color: `light-dark(color-mix(in srgb, var(--mantine-color-${color}-9) 80%, black), var(--mantine-color-${color}-1))`,
      background: `light-dark(var(--mantine-color-${color}-1), color-mix(in srgb, var(--mantine-color-${color}-9) 55%, #10151c))`,
    };
  },
});

/** Grey, and the red of what is refused at a field, that can be read: the kit's own have too little contrast on its grounds. */
export const greys: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#4a5462',
    '--mantine-color-placeholder': '#5f6b7a',
    '--mantine-color-error': '#b42318',
  },
  dark: {
    '--mantine-color-dimmed': '#aeb8c4',
    '--mantine-color-placeholder': '#98a2af',
    '--mantine-color-error': '#ff9a91',
  },
});
