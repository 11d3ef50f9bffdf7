package io.tropicapp.coupa.quickstart.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The code of all modules, read once. */
final class Code {

    static final String ROOT = "io.tropicapp.coupa.";

    /** Without tests. */
    static final JavaClasses MAIN = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT.substring(0, ROOT.length() - 1));

    private Code() {}

    static JavaClasses of(Class<?>... classes) {
        return new ClassFileImporter().importClasses(classes);
    }

    /** All packages of a module. */
    static String module(String name) {
        return ROOT + name + "..";
    }
}
