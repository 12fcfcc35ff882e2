import java.io.File;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

/** Conforms FLAVOURS FILE...: a line for each file and flavour, and below it the rules that the file breaks. */
public class Conforms {
    public static void main(String[] words) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        boolean conforms = true;
        for (int place = 1; place < words.length; place++) {
            for (String name : words[0].split(",")) {
                conforms &= check(words[place], PDFAFlavour.fromString(name), name);
            }
        }
        System.exit(conforms ? 0 : 1);
    }

    private static boolean check(String path, PDFAFlavour flavour, String name) throws Exception {
        try (PDFAParser parser = Foundries.defaultInstance().createParser(new File(path), flavour)) {
            ValidationResult result = Foundries.defaultInstance().createValidator(flavour, false).validate(parser);
            System.out.println((result.isCompliant() ? "PASS " : "FAIL ") + name + " " + path);
            Map<String, String> broken = new TreeMap<>();
            for (TestAssertion each : result.getTestAssertions()) {
                if (each.getStatus() != TestAssertion.Status.PASSED) {
                    String rule = each.getRuleId().getClause() + "-" + each.getRuleId().getTestNumber();
                    broken.putIfAbsent(rule + ": " + each.getMessage(), each.getLocation().getContext());
                }
            }
            broken.forEach((rule, where) -> System.out.println("  " + rule + " @ " + where));
            return result.isCompliant();
        }
    }
}
