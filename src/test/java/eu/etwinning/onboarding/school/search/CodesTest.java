package eu.etwinning.onboarding.school.search;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Arrays;

import static org.assertj.core.api.Assertions.assertThat;

class CodesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            160 00             | 16000
            gymnasium 160 00   | 16000
            H91 E2YP           | h91e2yp e2yp
            D6W XY00           | d6wxy00 xy00
            3511 AB            | 3511ab 3511
            3511AB             | 3511ab 3511
            LV-2150            | lv2150 2150
            3100-427           | 3100427 3100
            BAIC80700X         | baic80700x
            103 оу             | ''
            1 2 3 4            | ''
            ''                 | ''
            """)
    void findsTheCodesInAText(String text, String codes) {
        assertThat(Codes.in(text).keySet())
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(codes.split(" "))
                        .filter(code -> !code.isEmpty())
                        .toList());
    }
}
